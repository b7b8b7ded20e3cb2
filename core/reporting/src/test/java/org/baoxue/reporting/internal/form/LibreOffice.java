package org.baoxue.reporting.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice, opening and saving workbooks as a person does. Its plain conversion opens none in a window and so forgets what belongs
 * to one, such as the frozen rows; therefore a macro of its profile opens and stores.
 */
final class LibreOffice {

    private static final String PROGRAM = "soffice";

    private static final String LIBRARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
                library:passwordprotected="false">
              <library:element library:name="Resave"/>
            </library:library>
            """;

    private static final String MACRO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Resave" script:language="StarBasic">
            Sub Main(source As String, target As String)
              Dim format(0) As New com.sun.star.beans.PropertyValue
              format(0).Name = "FilterName"
              format(0).Value = "Calc MS Excel 2007 XML"
              book = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array())
              book.storeToURL(target, format())
              book.close(True)
              StarDesktop.terminate()
            End Sub
            </script:module>
            """;

    private final Path folder;
    private int saved;

    /** Starts it once, so that the profile is there to take the macro. */
    LibreOffice(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        run("--terminate_after_init");
        Path macros = Files.createDirectories(folder.resolve("profile/user/basic/Standard"));
        Files.writeString(macros.resolve("script.xlb"), LIBRARY);
        Files.writeString(macros.resolve("Resave.xba"), MACRO);
    }

    /** The workbook as it is saved after it was opened. */
    byte[] resaved(byte[] workbook) throws IOException, InterruptedException {
        saved++;
        Path before = Files.write(folder.resolve("before-" + saved + ".xlsx"), workbook);
        Path after = folder.resolve("after-" + saved + ".xlsx");
        String said = run("macro:///Standard.Resave.Main(%s,%s)".formatted(before.toUri(), after.toUri()));
        assertThat(after).as(said).exists();
        return Files.readAllBytes(after);
    }

    private String run(String what) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        List<String> command = new ArrayList<>(List.of(
                PROGRAM, "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(List.of("--headless", "--norestore", what));
        Process office = start(command, log);
        try {
            assertThat(office.waitFor(5, TimeUnit.MINUTES))
                    .as("LibreOffice ends")
                    .isTrue();
        } finally {
            try (Stream<ProcessHandle> left = office.descendants()) {
                left.forEach(ProcessHandle::destroyForcibly);
            }
            office.destroyForcibly();
        }
        return Files.readString(log);
    }

    private static Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            return fail(
                    "长时演练需要 LibreOffice 的 soffice：请安装软件包 libreoffice-calc（Debian、Ubuntu：apt-get install"
                            + " --no-install-recommends libreoffice-calc） (the long profile needs the package libreoffice-calc)",
                    e);
        }
    }
}
