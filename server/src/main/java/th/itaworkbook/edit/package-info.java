/** The neutral, versioned list of sheet edits that the splicer and Office.js both apply. */
package th.itaworkbook.edit;
