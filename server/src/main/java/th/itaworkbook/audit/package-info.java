/** The auditor's view: every formula of a workbook against the one it should be and a value computed independently. */
package th.itaworkbook.audit;
