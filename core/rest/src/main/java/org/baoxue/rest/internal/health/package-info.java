/** Whether the program can do its work. */
package org.baoxue.rest.internal.health;
