/** What rounds of work over many children have in common, whatever is asked about the children. */
package org.baoxue.casework.internal.round;
