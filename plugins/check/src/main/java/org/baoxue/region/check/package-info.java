/** The check that every region's build inherits; it also serves the tests of the regions themselves. */
package org.baoxue.region.check;
