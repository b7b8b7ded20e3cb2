/** The commands of scope {@code baoxue}: thin, one call into a service each. */
package org.baoxue.console.internal;
