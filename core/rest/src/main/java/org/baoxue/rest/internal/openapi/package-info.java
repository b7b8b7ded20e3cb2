/** Used by the build only, to describe the program interface; left out of the bundle. */
package org.baoxue.rest.internal.openapi;
