/** Runs inside a distribution under test and tells what its framework does. */
package org.baoxue.itest.probe;
