/** Letters that leave the server by mail, where a mail server is set up; elsewhere nothing does. */
package org.postil.mail;
