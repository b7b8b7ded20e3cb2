package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Contradiction;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs in the build of every region that inherits {@code org.baoxue.region.parent}. */
@DisplayName("区域插件")
class RegionTest {

    private static final Path CLASSES = Path.of(System.getProperty("baoxue.region.classes"));
    private static final Path LOCK = Path.of(System.getProperty("baoxue.region.lock"));

    @Test
    @DisplayName("平台的检查通过，没有错误；除方案本身的出入外也没有警告")
    void thePlatformAcceptsTheRegion() throws IOException {
        assertThat(check().findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .filteredOn(finding -> finding.severity() == Severity.ERROR || !isOfThePlan(finding))
                .extracting(Finding::toString)
                .isEmpty();
    }

    @Test
    @DisplayName("包内只有数据：不引入、不导出任何程序包，只要求平台的区域能力")
    void theBundleHoldsDataOnly() throws IOException {
        RegionBundle own = own();

        assertThat(own.manifest().getValue("Require-Capability")).contains("osgi.extender=org.baoxue.region");
        assertThat(own.manifest().getValue("Import-Package")).isNull();
        assertThat(own.manifest().getValue("Export-Package")).isNull();
        assertThat(own.manifest().getValue("Fragment-Host")).isNull();
    }

    @Test
    @DisplayName("每句引文都在原文里，并与 quotations.lock 一致")
    void everyQuotationStandsInItsDocument() throws IOException {
        Region region = check().region().orElseThrow();
        SourceTexts texts = new SourceTexts(Path.of(Optional.ofNullable(System.getenv("BAOXUE_SHARED"))
                .orElseGet(() -> System.getProperty("baoxue.shared"))));
        if (region.id().equals(System.getProperty("baoxue.quotations"))) {
            assertThat(texts.present())
                    .as("重写锁文件需要原文 (renewing the lock needs the texts): %s", texts.folder())
                    .isTrue();
            Quotations.lock(region, texts).write(LOCK);
        }

        assertThat(Quotations.check(region, QuotationLock.read(LOCK), texts))
                .as("引文改动后重写锁文件 (after changing a quote): -Dtest=RegionTest -Dbaoxue.quotations=%s", region.id())
                .isEmpty();
    }

    /** What a plan says is kept as printed, even where it is at odds with the layers above. */
    private static boolean isOfThePlan(Finding finding) {
        return Arrays.stream(Contradiction.values()).anyMatch(kind -> kind.isOfThePlan() && kind.isOf(finding));
    }

    private static CheckResult check() throws IOException {
        RegionBundle own = own();
        List<Region> others = new ArrayList<>();
        for (RegionBundle bundle : RegionBundle.onClassPath()) {
            if (!bundle.base().equals(own.base())) {
                RegionCheck.check(bundle.files()).region().ifPresent(others::add);
            }
        }
        return RegionCheck.check(own.files(), others);
    }

    private static RegionBundle own() throws IOException {
        String base = CLASSES.toUri().toURL().toString();
        return RegionBundle.onClassPath().stream()
                .filter(bundle -> bundle.base().equals(base))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("没有带 Baoxue-Region 的清单 (no manifest with Baoxue-Region): " + CLASSES));
    }
}
