package org.postil;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that {@link JourneysSuite} leaves. */
@Suite
@SelectPackages("org.postil")
@ExcludePackages({"org.postil.journeys", "org.postil.sight", "org.postil.archives"})
class OthersSuite {}
