package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;

/**
 * A notice to guardians.
 *
 * @param title exact title
 * @param purpose what it is for
 * @param issuer who issues it; empty if the plan does not say
 * @param assists who helps to issue it
 * @param to who receives it
 * @param contains what it must say, in the plan's words
 * @param within by when it must be obeyed or answered
 * @param returnSlip whether it is answered by a slip
 * @param template file of the region with its layout; empty if no source gives one (平台建议格式)
 */
public record Notice(
        String title,
        NoticePurpose purpose,
        Optional<Party> issuer,
        List<Party> assists,
        List<Party> to,
        List<String> contains,
        Optional<Deadline> within,
        Optional<Boolean> returnSlip,
        Optional<String> template)
        implements Rule {

    public Notice {
        assists = List.copyOf(assists);
        to = List.copyOf(to);
        contains = List.copyOf(contains);
    }
}
