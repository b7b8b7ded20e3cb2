/** Boots the packed distribution for tests and speaks to it as users do. */
package org.baoxue.itest.support;
