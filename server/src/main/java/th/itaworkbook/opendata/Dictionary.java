package th.itaworkbook.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The data dictionary: one row for each field of each table. */
final class Dictionary {
    private static final List<Field> FIELDS = List.of(
            Field.text("file", "แฟ้มข้อมูล", "File", "ชื่อแฟ้ม CSV ซึ่งมีแฟ้ม JSON ชื่อเดียวกันที่มีข้อมูลชุดเดียวกัน"),
            Field.text("field", "ชื่อเขตข้อมูล", "Field", "ชื่อคอลัมน์ใน CSV และชื่อสมาชิกใน JSON"),
            Field.text("name_th", "ชื่อภาษาไทย", "Thai name", "ชื่อที่ใช้แสดงภาษาไทย"),
            Field.text("name_en", "ชื่อภาษาอังกฤษ", "English name", "ชื่อที่ใช้แสดงภาษาอังกฤษ"),
            Field.text("type", "ชนิดข้อมูล", "Type", "string ข้อความ, integer จำนวนเต็ม, number จำนวน, date วันที่"),
            Field.text("unit", "หน่วย", "Unit", "หน่วยของค่า ว่างเมื่อไม่มีหน่วย"),
            Field.text("description", "คำอธิบาย", "Description", "ความหมายของเขตข้อมูลและค่าที่เป็นไปได้"));

    private Dictionary() {}

    static OpenTable of(List<OpenTable> tables) {
        List<List<Object>> rows = new ArrayList<>();
        for (OpenTable table : tables) {
            for (Field field : table.fields()) {
                rows.add(Arrays.asList(
                        table.csvName(),
                        field.name(),
                        field.thai(),
                        field.english(),
                        field.type().word(),
                        field.unit().isEmpty() ? null : field.unit(),
                        field.description()));
            }
        }
        return new OpenTable(
                "data-dictionary",
                "พจนานุกรมข้อมูล",
                "Data dictionary",
                FIELDS,
                List.of("file", "field"),
                OpenTable.Parent.NONE,
                rows);
    }
}
