package org.baoxue.access;

import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;

/** A county of two lines: a street answered for by a school, a township with a central school, and a direct school. */
public final class Jinan {

    public static final DivisionCode COUNTY = new DivisionCode("341502");
    public static final DivisionCode QINGSHUIHE = new DivisionCode("341502003");
    public static final DivisionCode DONGSHI = new DivisionCode("341502001");
    public static final DivisionCode ZHANGDIAN = new DivisionCode("341502103");

    public static final Unit GOVERNMENT = Unit.root("GOV", "区政府", UnitKind.COUNTY_GOVERNMENT, COUNTY);
    public static final Unit STREET = GOVERNMENT.below("GOV-003", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, QINGSHUIHE);
    public static final Unit TOWNSHIP = GOVERNMENT.below("GOV-103", "张店镇政府", UnitKind.TOWNSHIP_GOVERNMENT, ZHANGDIAN);
    public static final Unit VILLAGE =
            TOWNSHIP.below("GOV-103-201", "双墩村", UnitKind.VILLAGE, new DivisionCode("341502103201"));

    public static final Unit BUREAU = Unit.root("EDU", "区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    public static final Unit CENTRAL = BUREAU.below("C103", "张店镇中心校", UnitKind.CENTRAL_SCHOOL, ZHANGDIAN);
    public static final Unit VILLAGE_SCHOOL = CENTRAL.below("S1", "双墩小学", UnitKind.SCHOOL, ZHANGDIAN);
    public static final Unit DIRECT_SCHOOL = BUREAU.below("S2", "清水河学校", UnitKind.SCHOOL, DONGSHI, QINGSHUIHE);
    public static final Unit NEIGHBOUR_SCHOOL = BUREAU.below("S22", "北关小学", UnitKind.SCHOOL, QINGSHUIHE);
    public static final Unit CLASS = DIRECT_SCHOOL.below("S2-701", "七年级1班", UnitKind.CLASS, DONGSHI);
    public static final Unit OTHER_CLASS = DIRECT_SCHOOL.below("S2-702", "七年级2班", UnitKind.CLASS, DONGSHI);

    public static final List<Unit> ALL = List.of(
            CLASS,
            OTHER_CLASS,
            GOVERNMENT,
            STREET,
            TOWNSHIP,
            VILLAGE,
            BUREAU,
            CENTRAL,
            VILLAGE_SCHOOL,
            DIRECT_SCHOOL,
            NEIGHBOUR_SCHOOL);

    public static final UnitTree TREE = UnitTree.of(ALL);

    private Jinan() {}
}
