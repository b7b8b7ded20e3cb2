/** Survey rounds in the database and behind the gate. */
package org.baoxue.casework.internal.survey;
