package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * One thing that a plan asks for and how it stands.
 *
 * @param item what is looked at
 * @param rule the rule; empty where the plan is silent
 * @param period id of the period looked at; empty if none
 * @param asked what is asked for, in words, such as 每周≥2次
 * @param done what was reached, in words
 * @param verdict how it stands
 * @param days days of the visits that do not meet it
 * @param sentence the words it rests on; empty where the plan is silent
 * @param policyHash the policy by which it was judged
 */
public record SendFinding(
        SendItem item,
        Optional<RuleKey> rule,
        Optional<String> period,
        String asked,
        String done,
        SendVerdict verdict,
        List<LocalDate> days,
        Optional<Sentence> sentence,
        String policyHash) {
    public SendFinding {
        days = List.copyOf(days);
    }

    /**
     * The words a rule rests on.
     *
     * @param words the plan's own words, or what it is reported to say, or our note where the value is ours
     * @param wording whether they are 方案原文, 转述 or 平台建议
     * @param document title of the document; empty where the value is ours
     * @param section where in the document
     * @param layer name of the layer that spoke
     * @param strength how strongly it binds
     */
    public record Sentence(
            String words, String wording, String document, String section, String layer, String strength) {}
}
