package org.baoxue.access.internal.unit;

/**
 * A row of a unit list as it stands in the sheet.
 *
 * @param number row in the sheet, from 1
 * @param id 单位代码
 * @param name 单位名称
 * @param kind 单位类别
 * @param parent 上级单位代码
 * @param division 行政区划代码
 * @param scopes 包保范围
 */
record UnitRow(int number, String id, String name, String kind, String parent, String division, String scopes) {}
