/** The application under /api: JSON, multipart and problem answers, and its entry resource. */
package org.baoxue.rest.internal;
