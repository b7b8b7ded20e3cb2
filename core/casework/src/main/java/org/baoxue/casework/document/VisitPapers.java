package org.baoxue.casework.document;

import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of one visit at home on paper (家访记录), for any child of the lists, with or without a case. It is printed from
 * what was recorded, in the layout that the place has for it, and enters no register: what proves the visit is its record, and
 * the log of the case where there is one. Thread-safe.
 */
@ProviderType
public interface VisitPapers {

    /**
     * The record of a visit as a Word file.
     *
     * @param rule which paper, where the plans of the place have several
     * @throws org.baoxue.access.Denied if the actor may not read the words of the visit, or the plan names another unit for it
     * @throws org.baoxue.access.NotFound if there is no such visit
     * @throws org.baoxue.access.Conflict if it was taken back
     * @throws org.baoxue.access.Invalid if the place has no such paper, or several and none was chosen
     */
    DocumentFile print(Actor actor, ChildId child, long visit, Optional<RuleKey> rule);
}
