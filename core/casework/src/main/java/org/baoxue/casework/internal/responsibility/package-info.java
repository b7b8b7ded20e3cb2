/** Who answers for whom, as it is entered, imported and stored. */
package org.baoxue.casework.internal.responsibility;
