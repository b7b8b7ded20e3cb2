package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.baoxue.itest.support.Distribution;
import org.baoxue.sample.SampleMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A month's work in three counties")
class MonthTest {

    @Test
    void finds_exactly_the_faults_that_were_seeded_and_writes_the_forms(@TempDir Path folder) throws Exception {
        try (Distribution baoxue = Distribution.boot(List.of())) {
            for (String kar : List.of("baoxue.kar.anhui", "baoxue.kar.hubei", "baoxue.kar.liaoning")) {
                Path file = Path.of(System.getProperty(kar));
                Files.copy(file, baoxue.karafHome().resolve("deploy").resolve(file.getFileName()));
            }

            baoxue.awaitHealthy();

            boolean held = SampleMonth.work(
                    baoxue.baseUri(), baoxue.karafHome(), folder, LocalDate.now(ZoneId.of("Asia/Shanghai")));

            assertThat(held).isTrue();
            try (Stream<Path> forms = Files.walk(folder.resolve("forms"))) {
                assertThat(forms.map(Path::getFileName).map(Path::toString))
                        .anyMatch(name -> name.contains("失学辍学（疑似辍学）学生月报表"))
                        .anyMatch(name -> name.contains("辍学情况周统计"));
            }
        }
    }
}
