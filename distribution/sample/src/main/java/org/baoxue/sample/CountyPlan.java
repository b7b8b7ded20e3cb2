package org.baoxue.sample;

import java.util.List;

/**
 * The outline of one sample county.
 *
 * @param name name with its province and city
 * @param division six digits of GB/T 2260
 * @param towns townships and streets
 * @param centrals central schools and the like, between the bureau and the schools of some towns
 * @param schools schools; the sizes add up to the county's pupils
 */
record CountyPlan(String name, String division, List<Town> towns, List<Central> centrals, List<School> schools) {

    /** A township or street, with how many villages or communities it has. */
    record Town(String name, int villages) {}

    /** A central school (中心校, 教育辅导组) and the indexes of its towns; the first is where it lies. */
    record Central(String name, List<Integer> towns) {}

    /**
     * A school.
     *
     * @param name its name
     * @param town index of the town it lies in
     * @param firstGrade 1 for a primary, 7 for a junior school
     * @param lastGrade 6 or 9
     * @param pupils how many
     * @param answersFor indexes of the towns that it answers for (包保)
     */
    record School(String name, int town, int firstGrade, int lastGrade, int pupils, List<Integer> answersFor) {}

    /** The counties of the sample: two with a region bundle, one that falls to the national layer. */
    static List<CountyPlan> all() {
        return List.of(jinan(), jiangan(), xihu());
    }

    int pupils() {
        return schools.stream().mapToInt(School::pupils).sum();
    }

    /** 安徽省六安市金安区, with the streets and schools that its plan names for 包保. */
    private static CountyPlan jinan() {
        return new CountyPlan(
                "安徽省六安市金安区",
                "341502",
                List.of(
                        new Town("中市街道", 4),
                        new Town("东市街道", 4),
                        new Town("三里桥街道", 3),
                        new Town("清水河街道", 3),
                        new Town("望城街道", 3),
                        new Town("示例镇", 6)),
                List.of(new Central("城区教育辅导组", List.of(0, 2)), new Central("示例镇中心学校", List.of(5))),
                List.of(
                        new School("中市示例小学", 0, 1, 6, 270, List.of()),
                        new School("清水河学校", 3, 1, 9, 900, List.of(3)),
                        new School("金安路学校", 1, 1, 9, 900, List.of(1)),
                        new School("人民路学校南校", 4, 1, 9, 700, List.of(4)),
                        new School("示例镇小学", 5, 1, 6, 360, List.of()),
                        new School("示例镇初级中学", 5, 7, 9, 240, List.of())));
    }

    /** 湖北省武汉市江岸区; the plan names no school, so these are invented. */
    private static CountyPlan jiangan() {
        return new CountyPlan(
                "湖北省武汉市江岸区",
                "420102",
                List.of(new Town("示例一街道", 4), new Town("示例二街道", 4), new Town("示例三街道", 4)),
                List.of(),
                List.of(
                        new School("江岸示例第一小学", 0, 1, 6, 900, List.of()),
                        new School("江岸示例第二小学", 1, 1, 6, 720, List.of()),
                        new School("江岸示例第一初级中学", 0, 7, 9, 540, List.of()),
                        new School("江岸示例第二初级中学", 2, 7, 9, 450, List.of())));
    }

    /** 辽宁省本溪市溪湖区: six schools and 2,583 pupils as its work report counts them; the split is invented. */
    private static CountyPlan xihu() {
        return new CountyPlan(
                "辽宁省本溪市溪湖区",
                "210503",
                List.of(new Town("示例甲街道", 4), new Town("示例乙街道", 4), new Town("示例丙街道", 4)),
                List.of(),
                List.of(
                        new School("溪湖示例第一小学", 0, 1, 6, 640, List.of()),
                        new School("溪湖示例第二小学", 0, 1, 6, 560, List.of()),
                        new School("溪湖示例第三小学", 1, 1, 6, 500, List.of()),
                        new School("溪湖示例第四小学", 1, 1, 6, 450, List.of()),
                        new School("溪湖示例第五小学", 2, 1, 6, 350, List.of()),
                        new School("溪湖示例特殊教育学校", 2, 1, 6, 83, List.of())));
    }
}
