import { projectMetadata, projectPage } from "../../../project-pages";

export const generateMetadata = projectMetadata("manage");

export default projectPage("manage");
