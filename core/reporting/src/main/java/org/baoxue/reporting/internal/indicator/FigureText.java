package org.baoxue.reporting.internal.indicator;

import java.math.RoundingMode;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;

/** Figures in words. */
final class FigureText {

    private static final int DIGITS = 2;

    private FigureText() {}

    static String of(Figure figure) {
        if (figure.indicator() == Indicator.DROPOUT_COUNT) {
            return figure.lost() + " 人";
        }
        if (figure.cohort().isPresent()) {
            return "%s%%（%s；基数 %d 人，毕业 %d 人）"
                    .formatted(
                            figure.value()
                                    .setScale(DIGITS, RoundingMode.HALF_UP)
                                    .toPlainString(),
                            figure.formula().chinese(),
                            figure.base(),
                            figure.cohort().get().graduates());
        }
        String said = figure.indicator() == Indicator.SEND_EDUCATION_SHARE ? "送教上门" : "流失";
        return "%s%%（%d 人中 %d 人%s）"
                .formatted(
                        figure.value().setScale(DIGITS, RoundingMode.HALF_UP).toPlainString(),
                        figure.base(),
                        figure.lost(),
                        said);
    }
}
