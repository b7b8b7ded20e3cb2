/**
 * Who may do what, where: units of both lines, accounts and their sessions, the gate every service asks, the masking of
 * personal data, and the audit trail.
 *
 * <p>Services take an {@link org.baoxue.access.Actor} as their first argument and ask the
 * {@link org.baoxue.access.Gate} before they touch anything; list queries compile the
 * {@link org.baoxue.access.ScopeFilter} it returns into their SQL.
 */
@Export
@Version("1.0.0")
package org.baoxue.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
