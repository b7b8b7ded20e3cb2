package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;

/**
 * A paper about one child that is made in a case: a record, a file, a letter. Notices to guardians are {@link Notice}.
 *
 * @param title exact title
 * @param content what it tells
 * @param issuer who makes it out; empty if the plan does not say
 * @param signatures who signs, left to right
 * @param template file of the region with its layout; empty if no source gives one (平台建议格式)
 */
public record Paper(
        String title, PaperContent content, Optional<Party> issuer, List<String> signatures, Optional<String> template)
        implements Rule {

    public Paper {
        signatures = List.copyOf(signatures);
    }
}
