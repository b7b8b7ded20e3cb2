/** The dry run. */
package org.baoxue.reporting.internal.preview;
