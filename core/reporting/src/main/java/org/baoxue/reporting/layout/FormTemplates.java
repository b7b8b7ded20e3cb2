package org.baoxue.reporting.layout;

import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.ReportFile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Workbooks that bureaus lay out themselves, without a region plug-in: the forms of the unit and of those below it are then
 * printed on them. Versions of reports that were made before keep their bytes. Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface FormTemplates {

    /** The largest workbook in bytes. */
    int LARGEST = 2 << 20;

    /** What is bound, by unit and form. */
    List<FormTemplate> list(Actor actor);

    /**
     * Binds a workbook, in place of the one bound before.
     *
     * @param content an .xlsx with places such as <code>{{form.unit}}</code>, and one row with places such as
     *     <code>{{row.name}}</code>
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if no plan of the unit's place has the form, or the file cannot be used, with sheet,
     *     cell and reason
     */
    BoundForm bind(Actor actor, String unit, RuleKey form, String fileName, byte[] content);

    /**
     * Ends a binding, so that the one of a unit above or the platform's layout holds again.
     *
     * @throws org.baoxue.access.NotFound if nothing is bound
     */
    void unbind(Actor actor, String unit, RuleKey form);

    /**
     * The bound file, to be changed and bound again.
     *
     * @throws org.baoxue.access.NotFound if nothing is bound
     */
    ReportFile file(Actor actor, String unit, RuleKey form);

    /**
     * A workbook to begin with: the platform's layout of the form, with the places where the values go. Bound as it is, it
     * prints what the platform prints.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if no plan of the unit's place has the form
     */
    ReportFile start(Actor actor, String unit, RuleKey form);
}
