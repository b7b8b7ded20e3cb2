package org.baoxue.console.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoxue.casework.change.Promotion;
import org.baoxue.casework.change.PromotionClass;
import org.baoxue.casework.change.PromotionClass.Obstacle;
import org.baoxue.casework.change.PromotionPreview;
import org.baoxue.casework.change.PromotionRemark;

/** How the commands about promotions print. */
final class PromotionTables {

    private PromotionTables() {}

    static void print(PromotionPreview preview) {
        System.out.printf(
                "%s %d学年，%s 起：升级 (promoted) %d 人，毕业 (graduated) %d 人%n",
                preview.unitName(), preview.schoolYear(), preview.on(), preview.promoted(), preview.graduated());
        Table classes = Tables.of(
                "学校 school",
                "原班级 from",
                "班名 name",
                "年级 grade",
                "变动 change",
                "新班级 to",
                "班名 name",
                "人数 going",
                "不升 left out",
                "个案未结 open cases",
                "不能登记 obstacle");
        for (PromotionClass row : preview.classes()) {
            classes.row(
                    row.school(),
                    row.from(),
                    row.fromName(),
                    row.grade(),
                    row.kind().chinese(),
                    row.to(),
                    row.toName(),
                    row.going(),
                    row.left(),
                    row.openCases(),
                    row.obstacle().map(Obstacle::chinese).orElse(""));
        }
        classes.print();
        if (!preview.remarks().isEmpty()) {
            System.out.println(preview.remarks().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> "%s %d 人".formatted(entry.getKey().chinese(), entry.getValue()))
                    .collect(Collectors.joining("，")));
            Table pupils = Tables.of("学生 child", "姓名 name", "班级 class", "说明 remark");
            for (PromotionRemark remark : preview.pupils().items()) {
                pupils.row(
                        remark.child(),
                        remark.name().orElse(""),
                        remark.classId(),
                        remark.kind().chinese());
            }
            pupils.print();
            Tables.footer(preview.pupils());
        }
        System.out.println("哈希 (hash) " + preview.hash());
    }

    static void print(List<Promotion> promotions) {
        Table table = Tables.of(
                "批 no", "单位 unit", "学年 year", "自 on", "升级 promoted", "毕业 graduated", "登记 by", "时间 at", "撤回 taken back");
        for (Promotion promotion : promotions) {
            table.row(
                    promotion.number(),
                    promotion.unitName(),
                    promotion.schoolYear(),
                    promotion.on(),
                    promotion.promoted(),
                    promotion.graduated(),
                    promotion.recordedBy(),
                    Tables.time(promotion.recordedAt()),
                    promotion
                            .undoing()
                            .map(undoing -> undoing.by() + " " + Tables.time(undoing.at()) + " " + undoing.reason())
                            .orElse(""));
        }
        table.print();
    }
}
