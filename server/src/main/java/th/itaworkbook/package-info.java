/** ITA Workbook: a spreadsheet-native service for Thai integrity-assessment results. */
package th.itaworkbook;
