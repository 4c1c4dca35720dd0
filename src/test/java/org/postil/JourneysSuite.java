package org.postil;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Half of the tests, by the time they take: journeys in a browser, and those that have a server for themselves alone. */
@Suite
@SelectPackages({"org.postil.journeys", "org.postil.sight", "org.postil.archives"})
class JourneysSuite {}
