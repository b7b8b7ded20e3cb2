package org.baoxue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * An invented month of three counties with seeded faults, and the truth about them.
 *
 * @param units the units of both lines, superiors first
 * @param pupils rows of the enrolment lists of today, broken ones among them
 * @param gone rows that stood in the enrolment lists of the month's beginning and are missing today
 * @param residents rows of the household lists
 * @param marks rows of the attendance lists
 * @param truth what an honest system must find
 */
record SampleData(
        List<UnitRow> units,
        List<Pupil> pupils,
        List<Pupil> gone,
        List<Resident> residents,
        List<Mark> marks,
        Truth truth) {

    private static final int CLASS_SIZE = 45;
    private static final int ROLL_DAYS = 10;
    private static final String[] GRADES = {"一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"};

    /** A row of the unit list. */
    record UnitRow(String code, String name, String kind, String parent, String division, String scopes) {}

    /** A row of an enrolment list. */
    record Pupil(
            String county,
            Invented.Person person,
            String idNumber,
            String school,
            String grade,
            String className,
            String division,
            String guardian,
            String phone,
            String address) {}

    /** A row of a household list. */
    record Resident(
            String county, Invented.Person person, String division, String guardian, String phone, String address) {}

    /** A row of an attendance list. */
    record Mark(String county, String idNumber, String name, String school, LocalDate day, String mark) {}

    /** The same seed and day give the same data. */
    static SampleData generate(long seed, LocalDate today, Predicate<LocalDate> schoolDay) {
        return new Generator(seed, today, schoolDay).run();
    }

    /** Builds one sample; used once. */
    private static final class Generator {
        private final Random random;
        private final Invented people;
        private final int schoolYear;
        private final List<LocalDate> rollDays = new ArrayList<>();
        private final List<UnitRow> units = new ArrayList<>();
        private final List<Pupil> pupils = new ArrayList<>();
        private final List<Pupil> gone = new ArrayList<>();
        private final List<Resident> residents = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Truth.County> counties = new ArrayList<>();

        Generator(long seed, LocalDate today, Predicate<LocalDate> schoolDay) {
            this.random = new Random(seed);
            this.people = new Invented(random);
            this.schoolYear = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
            for (LocalDate day = today; rollDays.size() < ROLL_DAYS; day = day.minusDays(1)) {
                if (day.isBefore(today.minusYears(1))) {
                    throw new IllegalStateException("fewer than %d school days in a year".formatted(ROLL_DAYS));
                }
                if (schoolDay.test(day)) {
                    rollDays.add(0, day);
                }
            }
        }

        SampleData run() {
            for (CountyPlan plan : CountyPlan.all()) {
                county(plan);
            }
            return new SampleData(units, pupils, gone, residents, marks, new Truth(units.size(), counties));
        }

        private void county(CountyPlan plan) {
            String division = plan.division();
            String province = "P" + division.substring(0, 2);
            String city = "C" + division.substring(0, 4);
            String bureau = "E" + division;
            String government = "G" + division;
            String provinceName = plan.name().substring(0, plan.name().indexOf('省') + 1);
            String cityName = plan.name().substring(0, plan.name().indexOf('市') + 1);
            unit(province, provinceName + "教育厅", "省教育厅", "", division.substring(0, 2), "");
            unit(city, cityName + "教育局", "市教育局", province, division.substring(0, 4), "");
            unit(bureau, plan.name() + "教育局", "区县教育局", city, division, "");
            unit(government, plan.name() + "人民政府", "区县政府", "", division, "");
            for (int town = 0; town < plan.towns().size(); town++) {
                town(plan, town, government);
            }
            for (int central = 0; central < plan.centrals().size(); central++) {
                CountyPlan.Central row = plan.centrals().get(central);
                List<String> towns = row.towns().stream()
                        .map(town -> townDivision(plan, town))
                        .toList();
                unit(centralCode(plan, central), row.name(), "中心校", bureau, towns.get(0), String.join("、", towns));
            }
            Faults faults = new Faults();
            int ordinal = 0;
            for (CountyPlan.School school : plan.schools()) {
                school(
                        plan,
                        school,
                        bureau + String.format("-%02d", ++ordinal),
                        superior(plan, school, bureau),
                        faults);
            }
            counties.add(new Truth.County(
                    plan.name(),
                    division,
                    bureau,
                    government,
                    plan.schools().size(),
                    plan.pupils(),
                    faults.broken,
                    faults.gone,
                    faults.suspected,
                    faults.shortAbsences));
        }

        private static String superior(CountyPlan plan, CountyPlan.School school, String bureau) {
            for (int central = 0; central < plan.centrals().size(); central++) {
                if (plan.centrals().get(central).towns().contains(school.town())) {
                    return centralCode(plan, central);
                }
            }
            return bureau;
        }

        private static String centralCode(CountyPlan plan, int index) {
            return "Z" + plan.division() + String.format("-%02d", index + 1);
        }

        private void town(CountyPlan plan, int index, String government) {
            CountyPlan.Town town = plan.towns().get(index);
            String code = townDivision(plan, index);
            unit("T" + code, town.name(), "乡镇政府（街道办）", government, code, "");
            for (int village = 1; village <= town.villages(); village++) {
                String villageCode = code + String.format("%03d", village);
                unit("V" + villageCode, town.name() + "第" + village + "村（社区）", "村（社区）", "T" + code, villageCode, "");
            }
        }

        private void school(CountyPlan plan, CountyPlan.School school, String code, String superior, Faults faults) {
            String scopes = String.join(
                    "、",
                    school.answersFor().stream()
                            .map(town -> townDivision(plan, town))
                            .toList());
            unit(code, school.name(), "学校", superior, townDivision(plan, school.town()), scopes);
            int grades = school.lastGrade() - school.firstGrade() + 1;
            int made = 0;
            for (int grade = school.firstGrade(); grade <= school.lastGrade(); grade++) {
                int inGrade = grade == school.lastGrade() ? school.pupils() - made : school.pupils() / grades;
                made += inGrade;
                int classes = (inGrade + CLASS_SIZE - 1) / CLASS_SIZE;
                for (int number = 1; number <= classes; number++) {
                    String className = number + "班";
                    unit(
                            code + "-" + grade + String.format("%02d", number),
                            GRADES[grade - 1] + className,
                            "班级",
                            code,
                            townDivision(plan, school.town()),
                            "");
                    int size = inGrade / classes + (number <= inGrade % classes ? 1 : 0);
                    for (int i = 0; i < size; i++) {
                        pupil(plan, code, grade, className, faults);
                    }
                }
            }
        }

        private void pupil(CountyPlan plan, String code, int grade, String className, Faults faults) {
            int townIndex = random.nextInt(plan.towns().size());
            String village = townDivision(plan, townIndex)
                    + String.format(
                            "%03d",
                            1 + random.nextInt(plan.towns().get(townIndex).villages()));
            Invented.Person person = people.child(plan.division(), schoolYear, grade + 5);
            String guardian = people.guardian(person);
            String phone = people.phone();
            String address = plan.towns().get(townIndex).name() + (1 + random.nextInt(200)) + "号";
            boolean broken = random.nextInt(1000) < 8;
            String idNumber = broken ? breakCheck(person.idNumber()) : person.idNumber();
            Pupil row = new Pupil(
                    plan.division(),
                    person,
                    idNumber,
                    code,
                    GRADES[grade - 1],
                    className,
                    village,
                    guardian,
                    phone,
                    address);
            pupils.add(row);
            residents.add(new Resident(plan.division(), person, village, guardian, phone, address));
            if (broken) {
                faults.broken++;
            } else {
                absences(plan, code, person, faults);
            }
            if (random.nextInt(1000) < 3) {
                faults.gone++;
                gone.add(leaver(row, grade));
            }
        }

        /** A classmate who stood in the earlier list. */
        private Pupil leaver(Pupil mate, int grade) {
            Invented.Person person = people.child(mate.county(), schoolYear, grade + 5);
            return new Pupil(
                    mate.county(),
                    person,
                    person.idNumber(),
                    mate.school(),
                    mate.grade(),
                    mate.className(),
                    mate.division(),
                    people.guardian(person),
                    people.phone(),
                    mate.address());
        }

        private void absences(CountyPlan plan, String code, Invented.Person person, Faults faults) {
            int draw = random.nextInt(1000);
            if (draw < 3) {
                faults.suspected++;
                rollDays.forEach(day -> marks.add(mark(plan, code, person, day, "缺课")));
            } else if (draw < 9) {
                faults.shortAbsences++;
                int missed = random.nextInt(ROLL_DAYS);
                for (int i = 0; i < ROLL_DAYS; i++) {
                    marks.add(mark(plan, code, person, rollDays.get(i), i == missed ? "缺课" : "出勤"));
                }
            } else if (draw < 13) {
                rollDays.forEach(day -> marks.add(mark(plan, code, person, day, "请假")));
            }
        }

        private static Mark mark(CountyPlan plan, String code, Invented.Person person, LocalDate day, String mark) {
            return new Mark(plan.division(), person.idNumber(), person.name(), code, day, mark);
        }

        private void unit(String code, String name, String kind, String parent, String division, String scopes) {
            units.add(new UnitRow(code, name, kind, parent, division, scopes));
        }

        private static String townDivision(CountyPlan plan, int index) {
            return plan.division() + String.format("%03d", index + 1);
        }

        private static String breakCheck(String idNumber) {
            char last = idNumber.charAt(17);
            return idNumber.substring(0, 17) + (last == '0' ? '1' : '0');
        }
    }

    private static final class Faults {
        private int broken;
        private int gone;
        private int suspected;
        private int shortAbsences;
    }
}
