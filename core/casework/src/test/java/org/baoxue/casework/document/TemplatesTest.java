package org.baoxue.casework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.api.policy.rule.PaperContent;
import org.baoxue.casework.internal.document.DocumentService;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.internal.resolve.Snapshot;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateException;
import org.baoxue.policy.template.TemplateField;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("文书模板：平台自己的一套，区域自带的优先")
class TemplatesTest {

    private static final int MINUTES = 3;

    /** Every layout that a document which is made out can need. */
    static Stream<String> layouts() {
        return Stream.concat(
                Arrays.stream(NoticePurpose.values())
                        .filter(purpose -> purpose != NoticePurpose.JUDICIAL)
                        .map(purpose -> "notice-" + purpose.key()),
                Arrays.stream(PaperContent.values()).map(content -> "paper-" + content.key()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    @DisplayName("每种文书都有平台模板：能读，有名称、文号，并标明格式来源")
    void every_sort_of_document_has_a_layout(String layout) throws IOException, TemplateException {
        assertThat(DocxTemplate.read(file(layout)).fields())
                .contains(
                        TemplateField.DOCUMENT_TITLE,
                        TemplateField.DOCUMENT_NUMBER,
                        TemplateField.DOCUMENT_LAYOUT,
                        TemplateField.CHILD_NAME);
    }

    /** Run with {@code -Dbaoxue.soffice=soffice} where LibreOffice Writer is installed. */
    @Test
    @EnabledIfSystemProperty(named = "baoxue.soffice", matches = ".+")
    @DisplayName("填好的文书 LibreOffice 打得开，字都在")
    void libreoffice_opens_them(@TempDir Path folder) throws Exception {
        for (String layout : layouts().toList()) {
            Files.write(
                    folder.resolve(layout + ".docx"),
                    DocxTemplate.read(file(layout))
                            .fill(Map.of(
                                    TemplateField.CHILD_NAME, "王小明<&>",
                                    TemplateField.ENTRY_ACCOUNT, "第一行\n第二行")));
        }
        Process office = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        System.getProperty("baoxue.soffice"),
                                        "--headless",
                                        "-env:UserInstallation="
                                                + folder.resolve("profile").toUri(),
                                        "--convert-to",
                                        "txt:Text (encoded):UTF8",
                                        "--outdir",
                                        folder.toString()),
                                layouts().map(layout -> folder.resolve(layout + ".docx")
                                        .toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        for (String layout : layouts().toList()) {
            assertThat(folder.resolve(layout + ".txt"))
                    .as(layout)
                    .content(StandardCharsets.UTF_8)
                    .contains("王小明<&>");
        }
    }

    private static byte[] file(String layout) throws IOException {
        try (InputStream in = DocumentService.class.getResourceAsStream(layout + ".docx")) {
            assertThat(in).as(layout).isNotNull();
            return in.readAllBytes();
        }
    }

    @DatabaseTest
    @DisplayName("教育局自定模板，不用插件")
    static class OfABureau extends CaseStory {

        private static final RuleKey RECORD = new RuleKey("paper.persuasion-record");
        private static final DivisionCode DISTRICT = new DivisionCode("341502");

        OfABureau(Database database, @TempDir Path folder) {
            super(database, folder);
        }

        @Test
        @DisplayName("绑定之后本区的文书用它，标本地格式；解除之后又用平台模板；已出具的不变")
        void a_bureau_binds_its_own_template() throws IOException {
            givenJinan();
            missesThreeDays();
            BoundTemplate bound =
                    county.ownTemplates.bind(county.bureau, DISTRICT, RECORD, "劝返表.docx", file("paper-home-visit"));
            assertThat(county.ownTemplates.list(county.bureau)).containsExactly(bound);
            CaseDocument made = make();
            assertThat(made.ownLayout()).isTrue();
            assertThat(parts(made)).contains("王小明").contains("本地格式").doesNotContain("平台建议格式");

            county.ownTemplates.unbind(county.bureau, DISTRICT, RECORD);
            assertThat(make().ownLayout()).isFalse();
            assertThat(parts(made)).as("made out before, kept to the byte").contains("本地格式");
            assertThatThrownBy(() -> county.ownTemplates.unbind(county.bureau, DISTRICT, RECORD))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void what_cannot_be_used_is_refused_with_its_place() throws IOException {
            givenJinan();
            byte[] form = file("paper-home-visit");
            assertThatThrownBy(() -> county.ownTemplates.bind(
                            county.bureau, DISTRICT, RECORD, "坏.docx", "不是Word".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> county.ownTemplates.bind(
                            county.bureau, DISTRICT, new RuleKey("notice.unknown"), "表.docx", form))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("paper.persuasion-record");
            assertThatThrownBy(() ->
                            county.ownTemplates.bind(county.bureau, new DivisionCode("420102"), RECORD, "表.docx", form))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> county.ownTemplates.bind(county.principal, DISTRICT, RECORD, "表.docx", form))
                    .isInstanceOf(Denied.class);
        }

        private CaseDocument make() {
            return county.documents.make(county.teacher, county.theCase().id(), DocumentRequest.of(RECORD));
        }

        private String parts(CaseDocument made) throws IOException {
            byte[] file = county.documents
                    .file(county.teacher, county.theCase().id(), made.id())
                    .content();
            StringBuilder parts = new StringBuilder();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                while (zip.getNextEntry() != null) {
                    parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts.toString();
        }
    }

    @DatabaseTest
    @DisplayName("区域自带模板")
    static class OfARegion extends CaseStory {

        private static final RuleKey RECORD = new RuleKey("paper.persuasion-record");
        private static final String REGION = """
                vocabulary: 1
                region: own
                title: 某镇
                documents:
                  plan: {title: 某镇方案, quality: c}
                layers:
                  - id: own
                    name: 某镇方案
                    division: "341502101"
                    rules:
                      paper.persuasion-record:
                        mode: replace
                        origin: interpretation
                        source: {document: plan}
                        title: 劝返登记表
                        content: persuasion
                        template: forms/record.docx
                """;

        OfARegion(Database database, @TempDir Path folder) {
            super(database, folder);
        }

        @Test
        @DisplayName("写了模板的用区域的文件，不再标平台建议格式；文件不在了，说明缺哪一个")
        void the_file_of_the_region_is_used() throws IOException {
            byte[] template = file("paper-persuasion");
            CheckResult region = RegionCheck.check(
                    Map.of("region.yaml", REGION.getBytes(StandardCharsets.UTF_8), "forms/record.docx", template),
                    PublishedPlans.regions("anhui"));
            PolicySnapshot plan = Snapshot.of(
                    Stream.concat(
                                    PublishedPlans.regions("anhui").stream(),
                                    Stream.of(region.region().orElseThrow(() -> new AssertionError(region.findings()))))
                            .toList(),
                    List.of(),
                    List.of());
            given(plan, JINAN, JINAN);
            missesThreeDays();

            assertThatThrownBy(() -> county.documents.make(
                            county.teacher, county.theCase().id(), DocumentRequest.of(RECORD)))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("层 own 的区域没有模板文件 forms/record.docx");
            county.templates.put("own/forms/record.docx", template);
            CaseDocument made =
                    county.documents.make(county.teacher, county.theCase().id(), DocumentRequest.of(RECORD));

            assertThat(made.title()).isEqualTo("劝返登记表");
            assertThat(made.ownLayout()).isTrue();
        }
    }
}
