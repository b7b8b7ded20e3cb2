/** What is at odds between the values of a rule, between rules of one place, and between layers. */
package org.baoxue.policy.internal.contradiction;
