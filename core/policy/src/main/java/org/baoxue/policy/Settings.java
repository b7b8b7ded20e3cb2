package org.baoxue.policy;

import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.osgi.annotation.versioning.ProviderType;

/** Local settings (本地设定) where plans are silent: an OSGi service. Thread-safe. */
@ProviderType
public interface Settings {

    /**
     * Sets a field of the rule that holds in a place today, there and in all places inside. An older setting of the
     * same field and place ends.
     *
     * @param value as written in a region file (YAML, of which JSON is a part)
     * @return what was set
     * @throws org.baoxue.access.Denied unless the actor may change settings there
     * @throws org.baoxue.access.Invalid if no such rule holds there, the value is not of the field's type, or the words
     *     of a plan decide the field; the message has the sentence
     */
    Setting set(Actor actor, DivisionCode division, RuleKey key, String field, String value, String reason);

    /**
     * Ends a setting.
     *
     * @throws org.baoxue.access.Denied unless the actor may change settings there
     * @throws org.baoxue.access.NotFound if nothing is set
     */
    void clear(Actor actor, DivisionCode division, RuleKey key, String field, String reason);

    /**
     * The settings in force for a place and all places inside.
     *
     * @throws org.baoxue.access.Denied unless the actor may read settings there
     */
    List<Setting> list(Actor actor, DivisionCode division);
}
