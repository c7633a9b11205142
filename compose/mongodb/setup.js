// Makes the replica set and its users, from inside mongod's own network, where MongoDB lets the first user be made. Run again it
// gives each service the password that its file has now.
const fs = require("fs");
const password = (name) => fs.readFileSync(`/run/secrets/mongodb-${name}`, "utf8").trim();
const services = {
  "ticket-command-service": "command",
  "ticket-query-service": "query",
  "notification-service": "notification",
  "approval-service": "approval",
};

function patiently(what, attempt) {
  for (let tried = 0; tried < 60; tried++) {
    try {
      const made = attempt();
      return made;
    } catch (error) {
      print(`${what}: ${error.message}`);
      sleep(2000);
    }
  }
  throw new Error(`gave up: ${what}`);
}

const mongo = patiently("mongod", () => new Mongo("mongodb://localhost:27017/?directConnection=true"));
const admin = mongo.getDB("admin");

function signIn() {
  try {
    const answer = admin.auth("admin", password("admin"));
    return answer.ok === 1;
  } catch (error) {
    return false;
  }
}

function initiate() {
  try {
    admin.runCommand({ replSetInitiate: { _id: "rs0", members: [{ _id: 0, host: "mongodb:27017" }] } });
  } catch (error) {
    if (error.codeName !== "AlreadyInitialized" && error.codeName !== "Unauthorized") throw error;
  }
}

const primary = () => {
  if (!admin.hello().isWritablePrimary) throw new Error("no primary yet");
};

if (!signIn()) {
  patiently("replica set", initiate);
  patiently("primary", primary);
  if (!signIn()) {
    admin.createUser({ user: "admin", pwd: password("admin"), roles: ["root"] });
    signIn();
  }
}
patiently("primary", primary);
for (const [user, database] of Object.entries(services)) {
  const account = { pwd: password(user), roles: [{ role: "readWrite", db: `helpdesk_${database}` }] };
  if (admin.getUser(user)) admin.updateUser(user, account);
  else admin.createUser({ user, ...account });
  print(`${user} may use helpdesk_${database}`);
}
