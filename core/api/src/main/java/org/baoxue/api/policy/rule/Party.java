package org.baoxue.api.policy.rule;

import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.text.Worded;
import org.baoxue.api.unit.UnitKind;

/**
 * Who a plan speaks of: units of both lines, persons in them, families, other agencies, and what somebody can be in charge
 * of. A plan's own words for a party stand beside it where the plan has them.
 */
public enum Party implements Worded {
    PROVINCE_GOVERNMENT(Kind.UNIT, "省级政府"),
    CITY_GOVERNMENT(Kind.UNIT, "市级政府"),
    COUNTY_GOVERNMENT(Kind.UNIT, "区县政府"),
    TOWNSHIP_GOVERNMENT(Kind.UNIT, "乡镇政府（街道办）"),
    VILLAGE(Kind.UNIT, "村（社区）"),
    VILLAGE_GROUP(Kind.UNIT, "村民小组（网格）"),
    PROVINCE_EDUCATION(Kind.UNIT, "省教育厅"),
    CITY_EDUCATION(Kind.UNIT, "市教育局"),
    COUNTY_EDUCATION(Kind.UNIT, "区县教育局"),
    CENTRAL_SCHOOL(Kind.UNIT, "中心校（学区、教管组、辅导组）"),
    SCHOOL(Kind.UNIT, "学校"),
    CLASS(Kind.UNIT, "班级"),
    COUNTY_LEADER(Kind.PERSON, "区县领导"),
    TOWNSHIP_LEADER(Kind.PERSON, "乡镇（街道）领导干部"),
    VILLAGE_CADRE(Kind.PERSON, "村（居）干部"),
    GROUP_CADRE(Kind.PERSON, "村民小组干部"),
    BUREAU_LEADER(Kind.PERSON, "教育局领导"),
    UNIT_HEAD(Kind.PERSON, "单位主要负责人"),
    PRINCIPAL(Kind.PERSON, "校长"),
    SCHOOL_LEADER(Kind.PERSON, "校领导"),
    CLASS_LEADER(Kind.PERSON, "包班领导"),
    CLASS_TEACHER(Kind.PERSON, "班主任"),
    SUBJECT_TEACHER(Kind.PERSON, "科任教师"),
    TEACHER(Kind.PERSON, "教师"),
    TEACHING_OFFICE(Kind.PERSON, "教导处"),
    DISCIPLINE_OFFICE(Kind.PERSON, "政教处"),
    CLASS_MONITOR(Kind.PERSON, "学习委员"),
    RETENTION_LEADER(Kind.PERSON, "控辍保学负责人"),
    INSPECTOR(Kind.PERSON, "责任督学"),
    GUARDIAN(Kind.FAMILY, "家长（监护人）"),
    PUPIL(Kind.FAMILY, "学生"),
    HOUSEHOLD(Kind.CHARGE, "户"),
    GRADE(Kind.CHARGE, "年级"),
    AREA(Kind.CHARGE, "片"),
    POLICE(Kind.AGENCY, "公安（派出所）"),
    JUSTICE(Kind.AGENCY, "司法行政部门（司法所）"),
    COURT(Kind.AGENCY, "人民法院"),
    PROCURATORATE(Kind.AGENCY, "检察院"),
    DISABLED_FEDERATION(Kind.AGENCY, "残联"),
    POVERTY_RELIEF(Kind.AGENCY, "扶贫（乡村振兴）部门"),
    CIVIL_AFFAIRS(Kind.AGENCY, "民政"),
    LABOUR(Kind.AGENCY, "人力资源社会保障部门"),
    YOUTH_LEAGUE(Kind.AGENCY, "团委"),
    WOMENS_FEDERATION(Kind.AGENCY, "妇联"),
    CULTURE(Kind.AGENCY, "文化旅游部门"),
    MARKET(Kind.AGENCY, "市场监管部门"),
    HEALTH(Kind.AGENCY, "卫生健康部门"),
    DISCIPLINE(Kind.AGENCY, "纪检监察部门"),
    SUPERVISION(Kind.AGENCY, "教育督导部门"),
    STUDENT_AID(Kind.AGENCY, "学生资助部门"),
    HOUSEHOLD_EDUCATION(Kind.AGENCY, "户籍所在地教育行政部门"),
    SPECIAL_SCHOOL(Kind.AGENCY, "特殊教育学校"),
    ANY_UNIT(Kind.AGENCY, "各有关单位");

    private final Kind kind;
    private final String chinese;

    Party(Kind kind, String chinese) {
        this.kind = kind;
        this.chinese = chinese;
    }

    /** The sorts of party. */
    public enum Kind {
        /** A unit of one of the two lines; its name is that of a {@link UnitKind}. */
        UNIT,
        /** A person by office. */
        PERSON,
        /** Pupils and their guardians. */
        FAMILY,
        /** An agency outside the two lines. */
        AGENCY,
        /** What can be in somebody's charge and cannot act. */
        CHARGE
    }

    /** Its sort. */
    public Kind kind() {
        return kind;
    }

    /** The kind of unit that it is, if it is one. */
    public Optional<UnitKind> unit() {
        return kind == Kind.UNIT ? Optional.of(UnitKind.valueOf(name())) : Optional.empty();
    }

    /** The term as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
