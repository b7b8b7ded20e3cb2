/** What the plan of the governing place says of the steps of a case. */
package org.baoxue.casework.internal.procedure;
