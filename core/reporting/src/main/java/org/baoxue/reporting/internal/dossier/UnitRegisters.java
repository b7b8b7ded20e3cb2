package org.baoxue.reporting.internal.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.casework.document.ZipWriter;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.dossier.Dossiers.Purpose;
import org.baoxue.reporting.internal.dossier.DossierIndex.Line;
import org.baoxue.reporting.register.RegisterForm;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.reporting.register.Registers;

/**
 * What a unit keeps besides its cases: the ledgers, registers and files that the plan of its place wants in the file of a unit
 * (一校一册), or all that it has where it wants none there (平台建议); filled, one in memory at a time. One that cannot be printed
 * does not stop the others: the index says why.
 */
record UnitRegisters(Registers registers) {

    private static final String KIND = "台账名册";

    /**
     * Adds them to a zip.
     *
     * @param folder where they go, with a slash at its end
     * @return what the index says
     */
    List<Line> add(Actor actor, Unit unit, Purpose purpose, ZipWriter zip, String folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        try {
            for (RegisterForm form : wanted(registers.forms(actor, unit.id()))) {
                lines.add(add(actor, unit, form, purpose, zip, "%s%02d-".formatted(folder, lines.size() + 1)));
            }
        } catch (Denied e) {
            lines.add(left("", "无权取得"));
        }
        return lines;
    }

    private static List<RegisterForm> wanted(List<RegisterForm> forms) {
        List<RegisterForm> named = forms.stream().filter(RegisterForm::unitFile).toList();
        return named.isEmpty() ? forms : named;
    }

    private Line add(Actor actor, Unit unit, RegisterForm form, Purpose purpose, ZipWriter zip, String prefix)
            throws IOException {
        ReportFile file;
        try {
            file = registers.print(
                    actor,
                    new RegisterRequest(
                            unit.id(),
                            form.form(),
                            Optional.empty(),
                            Optional.empty(),
                            ReportFormat.XLSX,
                            purpose.reason(),
                            purpose.masked()));
        } catch (Invalid e) {
            return left(form.title(), e.getMessage());
        }
        String path = prefix + file.name();
        return new Line(
                KIND,
                form.title(),
                "",
                path,
                zip.add(path, file.open().readAllBytes()),
                form.basis() + (file.masked() ? "；个人信息已隐去" : ""));
    }

    private static Line left(String title, String why) {
        return new Line(KIND, title, "", "", "", "未附：" + why);
    }
}
