package org.baoxue.casework;

import java.util.Map;

/** What the fields of events are called by people. */
public final class CaseFields {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("since", "缺课起"),
            Map.entry("reachedOn", "达到"),
            Map.entry("foundOn", "发现日期"),
            Map.entry("foundBy", "发现途径"),
            Map.entry("noticedOn", "发现日期"),
            Map.entry("rule", "规则"),
            Map.entry("governingPlace", "所依"),
            Map.entry("division", "地区"),
            Map.entry("on", "日期"),
            Map.entry("until", "限期"),
            Map.entry("reason", "原因或经过"),
            Map.entry("account", "经过"),
            Map.entry("note", "说明"),
            Map.entry("participants", "参加人员"),
            Map.entry("whereabouts", "去向"),
            Map.entry("thoughts", "思想动态"),
            Map.entry("guardianOpinion", "监护人的意见"),
            Map.entry("method", "方式方法"),
            Map.entry("means", "联系方式"),
            Map.entry("reached", "是否联系上"),
            Map.entry("step", "步骤"),
            Map.entry("issuer", "作出单位"),
            Map.entry("document", "文号"),
            Map.entry("deviation", "偏离说明"),
            Map.entry("to", "安置到"),
            Map.entry("schoolClass", "班级代码"),
            Map.entry("classSize", "班额"),
            Map.entry("need", "销号依据"),
            Map.entry("system", "系统"),
            Map.entry("of", "对应事件号"),
            Map.entry("status", "系统中的状态"),
            Map.entry("exit", "去向"),
            Map.entry("proof", "凭证"),
            Map.entry("unit", "接收单位"),
            Map.entry("receipt", "回执号"),
            Map.entry("authority", "被协查单位"),
            Map.entry("takesOver", "是否接办"),
            Map.entry("cause", "缘由"),
            Map.entry("lapses", "未落实之处"),
            Map.entry("visit", "第几次家访"),
            Map.entry("group", "走访对象"),
            Map.entry("visitors", "走访人"),
            Map.entry("met", "见到"),
            Map.entry("outcome", "结果"),
            Map.entry("next", "下一步"),
            Map.entry("guardianSigned", "监护人签字"),
            Map.entry("corrects", "所更正的事件号"));

    private CaseFields() {}

    /** The Chinese term with the name used in JSON and on the console, such as {@code 日期 on}. */
    public static String label(String field) {
        return CHINESE.containsKey(field) ? CHINESE.get(field) + " " + field : field;
    }
}
