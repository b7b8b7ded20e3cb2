/** Static pages and what every HTTP answer carries. */
package org.baoxue.web.internal;
