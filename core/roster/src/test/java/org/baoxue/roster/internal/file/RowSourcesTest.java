package org.baoxue.roster.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.baoxue.roster.Lists;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSourcesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false", "UTF-16LE,true"})
    void a_csv_is_read_in_any_usual_encoding(String charset, boolean marked) throws IOException {
        Path file = Lists.csv(
                folder.resolve("list.csv"),
                Charset.forName(charset),
                marked ? "\uFEFF" : "",
                ",",
                List.of("姓名", "家庭住址"),
                List.of(List.of("张㐂", "\"六安市,金安区\"")));

        assertThat(texts(file)).containsExactly(List.of("姓名", "家庭住址"), List.of("张㐂", "六安市,金安区"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void the_separator_is_found(String separator) throws IOException {
        Path file = Lists.csv(
                folder.resolve("list.txt"),
                StandardCharsets.UTF_8,
                "",
                separator,
                List.of("姓名", "年级", "班级"),
                List.of(List.of("张三", "三年级", "1班")));

        assertThat(texts(file).get(1)).containsExactly("张三", "三年级", "1班");
    }

    @Test
    void wide_rows_long_cells_short_rows_and_empty_lines_are_read_as_they_are() throws IOException {
        List<String> wide =
                IntStream.range(0, 100).mapToObj(column -> "列" + column).toList();
        String address = "幸福路".repeat(2_000);
        Path file = folder.resolve("list.csv");
        Files.writeString(file, String.join(",", wide) + "\n\n张三,,\"" + address + ",1号\"\n李四\n");

        assertThat(texts(file)).containsExactly(wide, List.of("张三", "", address + ",1号"), List.of("李四"));
        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            Iterator<RawRow> rows = source.rows(0);
            rows.next();
            RawRow row = rows.next();
            assertThat(row.number()).isEqualTo(3);
            rows.next();
            assertThat(row.cell(0).text()).as("a row stays what it was").isEqualTo("张三");
        }
    }

    @Test
    void a_line_of_more_fields_than_any_list_has_is_refused() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "姓名\n" + ",".repeat(20_000) + "\n");

        assertThatThrownBy(() -> texts(file)).isInstanceOf(FileRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 20_000})
    void a_file_that_goes_over_from_one_encoding_to_another_is_refused(int rows) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "姓名,家庭住址\n" + "张三,幸福路1号\n".repeat(rows));
        Files.write(file, "李四,幸福路2号€\n".getBytes(Charset.forName("GB18030")), StandardOpenOption.APPEND);
        Files.write(file, new byte[] {(byte) 0xFF, '\n'}, StandardOpenOption.APPEND);

        assertThatThrownBy(() -> texts(file))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("编码");
    }

    @Test
    void letters_that_come_late_in_a_file_still_tell_its_encoding() throws IOException {
        String digits = "34150220120901001X,G341502201209010010\n".repeat(5_000);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Path file = folder.resolve("list.csv");
            Files.writeString(file, digits + "张三,李四\n", charset);

            assertThat(texts(file)).endsWith(List.of("张三", "李四"));
        }
    }

    @Test
    void texts_forced_by_a_mark_lose_the_mark_and_invisible_characters() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "证号,姓名\n'34150220120901001X,\u200B 张三\u00A0\n\"=\"\"0123\"\"\",李四\n");

        assertThat(texts(file)).contains(List.of("34150220120901001X", "张三"), List.of("0123", "李四"));
    }

    @Test
    void numbers_of_an_xlsx_come_in_plain_digits() throws IOException {
        Path file = Lists.xlsx(
                folder.resolve("list.xlsx"),
                List.of(List.of("身份证号", "出生日期"), List.of(341502201209010010L, LocalDate.of(2012, 9, 1))));

        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            Iterator<RawRow> rows = source.rows(0);
            rows.next();
            RawRow row = rows.next();
            assertThat(row.cell(0).number()).isTrue();
            assertThat(row.cell(0).text()).startsWith("3415022012090");
            assertThat(row.cell(1)).isEqualTo(new Cell("41153", true));
            assertThat(row.cell(9)).isEqualTo(Cell.BLANK);
        }
    }

    @Test
    void hidden_sheets_are_left_out_and_hidden_rows_are_read() throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", null)) {
            Worksheet hidden = workbook.newWorksheet("数据字典");
            hidden.value(0, 0, "姓名");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet shown = workbook.newWorksheet("名单");
            shown.value(0, 0, "姓名");
            shown.value(1, 0, "张三");
            shown.hideRow(1);
        }

        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            assertThat(source.sheets()).containsExactly("名单");
        }
        assertThat(texts(file)).containsExactly(List.of("姓名"), List.of("张三"));
    }

    @Test
    void a_bomb_is_refused_before_it_unpacks() throws IOException {
        Path bomb = withPart("xl/media/image1.png", new byte[16 << 20]);

        assertThatThrownBy(() -> RowSources.open(bomb, ArchiveLimits.USUAL))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("压缩比异常");
        assertThatThrownBy(() -> RowSources.open(bomb, new ArchiveLimits(1_000, 1 << 20, 1 << 20, 1_000_000)))
                .hasMessageContaining("解压后过大");
        assertThatThrownBy(() -> RowSources.open(bomb, new ArchiveLimits(3, 1L << 40, 1L << 40, 1_000_000)))
                .hasMessageContaining("部件过多");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin,含宏",
        "xl/embeddings/oleObject1.bin,嵌入对象",
        "xl/externalLinks/externalLink1.xml,外部文件",
        "xl/connections.xml,数据连接"
    })
    void programs_and_links_are_refused(String part, String reason) throws IOException {
        Path file = withPart(part, "<x/>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RowSources.open(file, ArchiveLimits.USUAL))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_document_type_declaration_is_refused() throws IOException {
        Path file = withPart(
                "xl/custom.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RowSources.open(file, ArchiveLimits.USUAL)).hasMessageContaining("文档类型声明");
    }

    @Test
    void files_of_other_kinds_are_refused_with_what_to_do() throws IOException {
        Path old = Files.write(folder.resolve("old.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
        Path binary = Files.write(folder.resolve("x.csv"), new byte[] {1, 0, 2, 0, 3, 0});
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});

        assertThatThrownBy(() -> RowSources.open(old, ArchiveLimits.USUAL)).hasMessageContaining(".xls");
        assertThatThrownBy(() -> RowSources.open(empty, ArchiveLimits.USUAL)).hasMessageContaining("文件为空");
        assertThatThrownBy(() -> RowSources.open(binary, ArchiveLimits.USUAL)).hasMessageContaining("不是 .xlsx 也不是文本");
        assertThatThrownBy(() -> RowSources.open(cut, ArchiveLimits.USUAL)).hasMessageContaining("不完整");
    }

    private List<List<String>> texts(Path file) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            source.rows(0)
                    .forEachRemaining(
                            row -> all.add(row.cells().stream().map(Cell::text).toList()));
        }
        return all;
    }

    private Path withPart(String name, byte[] content) throws IOException {
        Path file = Lists.xlsx(folder.resolve("changed.xlsx"), List.of(List.of("姓名")));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath(name);
            Files.createDirectories(part.toAbsolutePath().getParent());
            Files.write(part, content);
        }
        return file;
    }
}
