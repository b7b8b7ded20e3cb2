package org.baoxue.reporting.internal.store;

import java.util.Optional;
import org.baoxue.access.ScopeFilter;

/**
 * How far somebody may read reports.
 *
 * @param scope units whose reports, drafts too, are in scope
 * @param unit the reader's own unit, which sees what is addressed to it once it is handed in
 */
public record Reader(ScopeFilter scope, Optional<String> unit) {}
