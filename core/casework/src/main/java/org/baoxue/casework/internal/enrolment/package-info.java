/** What several tasks ask of the enrolment list: last grades of schools, and which lists tell of which school year. */
package org.baoxue.casework.internal.enrolment;
