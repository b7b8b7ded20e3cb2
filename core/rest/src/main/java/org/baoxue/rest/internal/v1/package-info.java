/** Version 1 of the program interface: thin, one call into a service each. */
package org.baoxue.rest.internal.v1;
