package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("引文锁")
class QuotationsTest {

    private static final String REGION = """
            vocabulary: 1
            region: somewhere
            title: 某地
            documents:
              plan: {title: 某地方案, quality: c, seed: plan.txt, lines: 2-5}
              law: {title: 某法, quality: c}
            layers:
              - id: county
                name: 某县
                division: "999999"
                rules:
                  threshold.dropout-count:
                    origin: quoted
                    source: {document: plan, section: 一, quote: %s}
                    indicator: dropout-count
                    stage: compulsory
                    comparison: at-most
                    value: 0
                  population.compulsory:
                    origin: quoted
                    source: {document: law, section: 一, quote: 凡年满六周岁的儿童}
                    entry-age: 6
            """;

    @TempDir
    Path shared;

    private SourceTexts texts;

    @BeforeEach
    void theTextsLieBesideTheProject() throws IOException {
        Files.createDirectories(shared.resolve("seeds"));
        Files.createDirectories(shared.resolve("domain"));
        Files.writeString(shared.resolve("seeds/plan.txt"), "当天上报\n总则\n（一）确保实现\n\n零 辍学（２０２２年）。\n当天上报\n");
        Files.writeString(shared.resolve("domain/rules.md"), "| 第一条 | “凡年满**六周岁**的儿童” |\n");
        texts = new SourceTexts(shared);
    }

    @Test
    @DisplayName("断行、空白、全角半角都不算改动；锁里写明行号")
    void lineBreaksAndWidthsAreFolded() throws IOException {
        QuotationLock lock = Quotations.lock(region("(一)确保实现零辍学(2022年)"), texts);

        assertThat(lock.entries().get("county/threshold.dropout-count"))
                .extracting(QuotationLock.Entry::file, QuotationLock.Entry::lines)
                .containsExactly("seeds/plan.txt", "3-5");
        assertThat(Quotations.check(region("（一）确保实现零辍学（2022年）"), lock, texts)).isEmpty();
    }

    @Test
    @DisplayName("没有种子文件的文件，找得到就锁到规则清单，找不到就只锁文字")
    void wordsFromElsewhereAreLockedToTheInventory() throws IOException {
        Region region = region("零辍学");
        String rule = "county/population.compulsory";

        assertThat(Quotations.lock(region, texts).entries().get(rule))
                .extracting(QuotationLock.Entry::file, QuotationLock.Entry::lines)
                .containsExactly("domain/rules.md", "1");

        Files.delete(shared.resolve("domain/rules.md"));
        assertThat(Quotations.lock(region, texts).entries().get(rule).file()).isEqualTo(QuotationLock.NOWHERE);
    }

    @Test
    @DisplayName("引文不在文件里：报规则键与最相近的原文")
    void aQuoteThatIsNotThereIsNamedWithTheNearestText() throws IOException {
        QuotationLock lock = Quotations.lock(region("确保实现零辍学"), texts);

        assertThat(Quotations.check(region("确保实现低辍学"), lock, texts))
                .hasSize(2)
                .anySatisfy(problem ->
                        assertThat(problem).contains("county/threshold.dropout-count", "确保实现低辍学", "第3行", "确保实现零辍学"))
                .anySatisfy(problem -> assertThat(problem).contains("与锁文件不符"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Quotations.lock(region("确保实现低辍学"), texts))
                .withMessageContaining("county/threshold.dropout-count");
    }

    @Test
    @DisplayName("只认文件所列的行：别处的同一句话不算")
    void onlyTheDocumentsOwnLinesCount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Quotations.lock(region("当天上报"), texts))
                .withMessageContaining("plan.txt");
    }

    @Test
    @DisplayName("原文挪了行，锁就不符")
    void aMovedSentenceIsNoticed() throws IOException {
        Region region = region("零辍学");
        QuotationLock lock = Quotations.lock(region, texts);
        Files.writeString(shared.resolve("seeds/plan.txt"), "\n零辍学\n\n\n\n");

        assertThat(Quotations.check(region, lock, texts)).singleElement().satisfies(problem -> assertThat(problem)
                .contains("第5行", "第2行"));
    }

    @Test
    @DisplayName("没有原文时只凭锁：改动、缺漏、多余仍都查得出")
    void withoutTheTextsTheLockAloneDecides() throws IOException {
        QuotationLock lock = Quotations.lock(region("零辍学"), texts);
        Path file = shared.resolve("quotations.lock");
        lock.write(file);
        QuotationLock read = QuotationLock.read(file);
        SourceTexts none = new SourceTexts(shared.resolve("nowhere"));

        assertThat(read).isEqualTo(lock);
        assertThat(Quotations.check(region("零 辍 学"), read, none)).isEmpty();
        assertThat(Quotations.check(region("低辍学"), read, none))
                .singleElement()
                .asString()
                .contains("与锁文件不符");

        read.entries().put("county/form.gone", read.entries().remove("county/threshold.dropout-count"));
        assertThat(Quotations.check(region("零辍学"), read, none))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("county/form.gone", "多出一行"))
                .anySatisfy(problem -> assertThat(problem).contains("threshold.dropout-count", "没有这条引文"));
    }

    private static Region region(String quote) {
        byte[] yaml = REGION.formatted(quote).getBytes(StandardCharsets.UTF_8);
        return RegionCheck.check(Map.of("region.yaml", yaml)).region().orElseThrow();
    }
}
