package io.leadline.agents.internal.wallboard;

import java.util.List;

record FreeAgentsResponse(List<FreeAgentView> items) {}
