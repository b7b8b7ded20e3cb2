package org.baoxue.casework.document;

import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Templates that bureaus bind themselves, without a region plug-in: for the cases that go by the rules of their place they are
 * used before that of a region and that of the platform. Documents made out before keep their bytes. Every call passes the
 * gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface DocumentTemplates {

    /** The largest template in bytes. */
    int LARGEST = 2 << 20;

    /** What is bound, by place and rule. */
    List<BoundTemplate> list(Actor actor);

    /**
     * Binds a template, in place of the one bound before.
     *
     * @param content a .docx with places such as <code>{{child.name}}</code>
     * @throws org.baoxue.access.Invalid if no plan of the place declares the document, it is made out by a court, or the file
     *     cannot be used, with the reason
     */
    BoundTemplate bind(Actor actor, DivisionCode division, RuleKey rule, String fileName, byte[] content);

    /**
     * Ends a binding, so that the region's or the platform's template holds again.
     *
     * @throws org.baoxue.access.NotFound if nothing is bound
     */
    void unbind(Actor actor, DivisionCode division, RuleKey rule);

    /**
     * The bound file, to be changed and bound again.
     *
     * @throws org.baoxue.access.NotFound if nothing is bound
     */
    DocumentFile file(Actor actor, DivisionCode division, RuleKey rule);
}
