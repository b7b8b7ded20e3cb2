/** Errors as RFC 9457 problem details. */
package org.baoxue.rest.internal.problem;
