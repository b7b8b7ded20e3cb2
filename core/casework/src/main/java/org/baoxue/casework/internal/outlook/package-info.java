/** Two policies compared over the same facts. */
package org.baoxue.casework.internal.outlook;
