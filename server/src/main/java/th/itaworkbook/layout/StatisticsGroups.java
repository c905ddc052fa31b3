package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Score;
import th.itaworkbook.survey.GroupTable;
import th.itaworkbook.survey.Survey;

/** The means of demographic groups; what could point to a person is not shown. */
final class StatisticsGroups {
    private final StatisticsPage page;
    private final Canvas canvas;

    StatisticsGroups(StatisticsPage page) {
        this.page = page;
        this.canvas = page.canvas;
    }

    void draw(List<Survey> surveys) {
        if (surveys.stream().allMatch(s -> s.groups().isEmpty())) {
            return;
        }
        page.newPage();
        page.section("คะแนนจำแนกตามกลุ่มผู้ตอบ");
        page.note(
                "เพื่อคุ้มครองผู้ตอบ ไม่แสดงคะแนนของกลุ่มที่มีผู้ตอบน้อยกว่า 5 คน และของกลุ่มที่ทำให้คำนวณย้อนกลับได้");
        for (Survey survey : surveys) {
            survey.groups().forEach(g -> table(survey, g));
        }
    }

    private static String name(GroupTable table, GroupTable.Group group) {
        if (group.name().isEmpty()) {
            return "ไม่ระบุ";
        }
        boolean bare = table.header().equals(Header.PART) && group.name().length() == 1;
        return bare ? "ส่วนที่ " + group.name() : group.name();
    }

    private void table(Survey survey, GroupTable table) {
        List<String> headers =
                new ArrayList<>(List.of(survey.instrument().name(), "จำแนกตาม" + table.header(), "ผู้ตอบ"));
        survey.indicators()
                .forEach(i -> headers.add("ตัวชี้วัด " + i.indicator().no()));
        page.header(0, headers.toArray(String[]::new));
        page.row++;
        int number = 0;
        for (GroupTable.Group group : table.groups()) {
            canvas.text(page.row, 0, String.valueOf(++number), Look.CENTERED);
            canvas.text(page.row, 1, name(table, group), Look.LABEL);
            if (group.n().isPresent()) {
                canvas.number(page.row, 2, group.n().get(), StatisticsPage.COUNT);
            } else {
                canvas.text(page.row, 2, "น้อยกว่า 5", StatisticsPage.HIDDEN);
            }
            int column = StatisticsPage.FIRST_LEVEL;
            for (Optional<Score> mean : group.means()) {
                if (mean.isPresent()) {
                    canvas.number(page.row, column, mean.get().toDouble(), Look.COMPUTED);
                } else {
                    canvas.text(page.row, column, "ไม่แสดง", StatisticsPage.HIDDEN);
                }
                column++;
            }
            page.row++;
        }
        page.row++;
    }
}
